"""Corpus, data set, training and evaluation of the networks."""
