"""Names as they are typed: in other forms, with more beside them, with less, turned round."""
