//! What is found, by whom, and what is said of it.
