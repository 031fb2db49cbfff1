//! Just enough of ZIP to hand out files that are packed already: stored, with lengths and sums in front, as every
//! program reads them. Up to four gigabytes.

/// CRC-32 as ZIP has it, piece by piece.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sum(u32);

const TABLE: [u32; 256] = {
    let (mut table, mut at) = ([0u32; 256], 0);
    while at < 256 {
        let (mut value, mut bit) = (at as u32, 0);
        while bit < 8 {
            value = if value & 1 == 1 { value >> 1 ^ 0xEDB8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[at] = value;
        at += 1;
    }
    table
};

impl Sum {
    pub fn new() -> Sum {
        Sum(!0)
    }

    pub fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = TABLE[((self.0 ^ u32::from(*byte)) & 0xff) as usize] ^ self.0 >> 8;
        }
    }

    pub fn end(self) -> u32 {
        !self.0
    }
}

/// A file that is put in.
#[derive(Debug, Clone)]
struct Put {
    name: String,
    sum: u32,
    bytes: u32,
    at: u32,
}

/// What is in the archive so far.
#[derive(Debug, Default)]
pub(crate) struct Archive {
    files: Vec<Put>,
    at: u32,
}

/// The first of January 1980: when a file was made is told inside it.
const DAY: u16 = 1 << 5 | 1;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;

impl Archive {
    /// What stands before a file's bytes, which follow at once.
    pub fn put(&mut self, name: &str, sum: u32, bytes: u32) -> Vec<u8> {
        let put = Put { name: name.to_owned(), sum, bytes, at: self.at };
        let mut head = b"PK\x03\x04".to_vec();
        put.describe(&mut head);
        head.extend(0u16.to_le_bytes()); // nothing more
        head.extend(put.name.as_bytes());
        self.at += head.len() as u32 + bytes;
        self.files.push(put);
        head
    }

    /// What stands after the last file.
    pub fn end(&self) -> Vec<u8> {
        let mut list = vec![];
        for put in &self.files {
            list.extend(b"PK\x01\x02");
            list.extend(20u16.to_le_bytes());
            put.describe(&mut list);
            list.extend([0; 12]); // nothing more, no remark, the first disk, no attributes
            list.extend(put.at.to_le_bytes());
            list.extend(put.name.as_bytes());
        }
        let (count, bytes) = (self.files.len() as u16, list.len() as u32);
        list.extend(b"PK\x05\x06\0\0\0\0");
        list.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
        list.extend([bytes.to_le_bytes(), self.at.to_le_bytes()].concat());
        list.extend([0; 2]);
        list
    }
}

impl Put {
    /// Version, flags, stored, when, sum, both lengths, the name's length.
    fn describe(&self, into: &mut Vec<u8>) {
        for word in [20, FLAGS, 0, 0, DAY] {
            into.extend(u16::to_le_bytes(word));
        }
        for word in [self.sum, self.bytes, self.bytes] {
            into.extend(word.to_le_bytes());
        }
        into.extend((self.name.len() as u16).to_le_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_the_one_that_everybody_has() {
        let mut sum = Sum::new();
        sum.add(b"1234");
        sum.add(b"56789");
        assert_eq!(sum.end(), 0xCBF4_3926);
    }
}
