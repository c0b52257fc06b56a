"""The ground floor: values every other room speaks in. The rooms here do not know each other."""
