"""From the texts in the source to the files of Qt Linguist and back."""
