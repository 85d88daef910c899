"""Small dialogs that change the selected notes."""
