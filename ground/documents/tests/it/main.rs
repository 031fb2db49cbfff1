//! Documents as people bring them, as they take them along, and as somebody would misuse them.

mod brought;
mod hostile;
mod kit;
mod sheets;
mod taken;
