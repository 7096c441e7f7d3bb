"""What other programs have written is read: one format a folder."""
