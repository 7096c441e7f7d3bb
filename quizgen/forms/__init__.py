"""Printed selections of a bank: what they are made of, and the versions of them."""

from quizgen.forms.edition import Order, make_edition, make_forms, order_edition
from quizgen.forms.form import Copy, Edition, Form, Student

__all__ = [
    "Copy",
    "Edition",
    "Form",
    "Order",
    "Student",
    "make_edition",
    "make_forms",
    "order_edition",
]
