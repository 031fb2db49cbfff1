//! A file read by position, and the list of what to erase in it.
//!
//! Nothing is written before the whole file has been understood ([`Tape::apply`]), so a refused file stays as it came.
//! Every look at the file is counted, which bounds all walks through it at once.

use crate::{Refusal, Result};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;

/// More looks than this at one file is an attack: an hour of video has about 300,000 blocks.
const LOOKS: u32 = 2_000_000;
/// So many bytes are read at a time.
const WINDOW: usize = 16 * 1024;
/// More erasures than this in one file is an attack, too.
const ERASURES: usize = 400_000;

pub(crate) struct Tape<'a, F> {
    file: &'a mut F,
    pub(crate) length: u64,
    window: Vec<u8>,
    window_at: u64,
    looks: u32,
    erasures: Vec<Erasure>,
    /// Bytes that will be zeros; a fair file names each once or twice.
    zeros: u64,
}

enum Erasure {
    Zero(Range<u64>),
    Write(u64, Vec<u8>),
}

impl<'a, F: Read + Write + Seek> Tape<'a, F> {
    pub(crate) fn new(file: &'a mut F) -> Result<Tape<'a, F>> {
        let length = file.seek(SeekFrom::End(0)).map_err(disk)?;
        Ok(Tape { file, length, window: Vec::new(), window_at: 0, looks: 0, erasures: Vec::new(), zeros: 0 })
    }

    /// Fills `bytes` from position `at`; beyond the end the file is damaged.
    pub(crate) fn read(&mut self, at: u64, bytes: &mut [u8]) -> Result<()> {
        self.looks += 1;
        let end = at.checked_add(bytes.len() as u64).filter(|end| *end <= self.length);
        let end = end.filter(|_| self.looks <= LOOKS).ok_or(Refusal::Damaged)?;
        if bytes.len() > WINDOW {
            self.file.seek(SeekFrom::Start(at)).map_err(disk)?;
            return self.file.read_exact(bytes).map_err(disk);
        }
        if at < self.window_at || end > self.window_at + self.window.len() as u64 {
            self.fill_window(at)?;
        }
        let start = (at - self.window_at) as usize;
        bytes.copy_from_slice(self.window.get(start..start + bytes.len()).ok_or(Refusal::Disk)?);
        Ok(())
    }

    fn fill_window(&mut self, at: u64) -> Result<()> {
        self.window.clear();
        self.window_at = at;
        self.file.seek(SeekFrom::Start(at)).map_err(disk)?;
        Read::by_ref(self.file).take(WINDOW as u64).read_to_end(&mut self.window).map_err(disk)?;
        Ok(())
    }

    pub(crate) fn array<const N: usize>(&mut self, at: u64) -> Result<[u8; N]> {
        let mut bytes = [0; N];
        self.read(at, &mut bytes)?;
        Ok(bytes)
    }

    /// The bytes in `range`, which may hold `most` of them.
    pub(crate) fn bytes(&mut self, range: Range<u64>, most: u64) -> Result<Vec<u8>> {
        let length = range.end.checked_sub(range.start).filter(|length| *length <= most && range.end <= self.length);
        let mut bytes = vec![0; length.ok_or(Refusal::Damaged)? as usize];
        self.read(range.start, &mut bytes)?;
        Ok(bytes)
    }

    pub(crate) fn u32(&mut self, at: u64) -> Result<u32> {
        self.array(at).map(u32::from_be_bytes)
    }

    pub(crate) fn u64(&mut self, at: u64) -> Result<u64> {
        self.array(at).map(u64::from_be_bytes)
    }

    /// Zeros for `range`, when the time comes.
    pub(crate) fn zero(&mut self, range: Range<u64>) -> Result<()> {
        if range.is_empty() {
            return Ok(());
        }
        self.zeros = self.zeros.saturating_add(range.end - range.start);
        self.plan(range.end, Erasure::Zero(range))
    }

    /// These bytes at this position, when the time comes; later ones go over earlier ones.
    pub(crate) fn write(&mut self, at: u64, bytes: &[u8]) -> Result<()> {
        self.plan(at.saturating_add(bytes.len() as u64), Erasure::Write(at, bytes.into()))
    }

    fn plan(&mut self, end: u64, erasure: Erasure) -> Result<()> {
        if end > self.length || self.erasures.len() >= ERASURES || self.zeros > self.length.saturating_mul(4) {
            return Err(Refusal::Damaged);
        }
        self.erasures.push(erasure);
        Ok(())
    }

    /// Everything has been understood: erases.
    pub(crate) fn apply(&mut self) -> Result<()> {
        for erasure in std::mem::take(&mut self.erasures) {
            match erasure {
                Erasure::Zero(range) => {
                    let length = range.end - range.start;
                    self.file.seek(SeekFrom::Start(range.start)).map_err(disk)?;
                    io::copy(&mut io::repeat(0).take(length), self.file).map_err(disk)?;
                }
                Erasure::Write(at, bytes) => {
                    self.file.seek(SeekFrom::Start(at)).map_err(disk)?;
                    self.file.write_all(&bytes).map_err(disk)?;
                }
            }
        }
        self.window.clear();
        self.file.flush().map_err(disk)
    }
}

fn disk(_: io::Error) -> Refusal {
    Refusal::Disk
}
