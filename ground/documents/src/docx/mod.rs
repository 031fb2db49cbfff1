//! Word documents (Office Open XML, ECMA-376): a zip of XML parts.

mod parts;
pub(crate) mod read;
mod table_reading;
mod write;

pub use write::docx;
