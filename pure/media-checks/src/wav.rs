//! WAV (RIFF): `fmt `, `fact` and `data` stay; every other chunk (LIST/INFO, bext, iXML, id3 …) becomes `JUNK` of zeros.

use crate::tape::Tape;
use crate::{Refusal, Result};
use std::io::{Read, Seek, Write};

/// PCM, float, A-law, µ-law, and the extensible form of these.
const FORMATS: [u16; 5] = [1, 3, 6, 7, 0xfffe];

/// The duration in milliseconds.
pub(crate) fn look(tape: &mut Tape<impl Read + Write + Seek>) -> Result<u64> {
    let end = tape.length;
    let (mut bytes_a_second, mut data) = (None, None);
    let mut at = 12;
    while at + 8 <= end && data.is_none() {
        let [name @ .., a, b, c, d] = tape.array::<8>(at)?;
        let declared = u64::from(u32::from_le_bytes([a, b, c, d]));
        let content = at + 8;
        let next = content + declared;
        match &name {
            b"fmt " if bytes_a_second.is_none() => bytes_a_second = Some(format(tape, content, declared)?),
            b"fact" if declared == 4 => {}
            // A recorder that could not go back leaves 0 or the largest number here: then the sound goes on to the end.
            b"data" => {
                data = Some(if matches!(declared, 0 | 0xffff_ffff) { content..end } else { content..next.min(end) })
            }
            _ if next <= end => {
                tape.write(at, b"JUNK")?;
                tape.zero(content..next)?;
            }
            _ => return Err(Refusal::Damaged),
        }
        at = next + declared % 2;
    }
    let data = data.ok_or(Refusal::Damaged)?;
    blank_rest(tape, data.end + (data.end - data.start) % 2)?;
    let bytes_a_second = bytes_a_second.ok_or(Refusal::Damaged)?;
    Ok((data.end - data.start).saturating_mul(1000) / bytes_a_second)
}

/// Bytes a second, from a format that is one of ours.
fn format(tape: &mut Tape<impl Read + Write + Seek>, at: u64, length: u64) -> Result<u64> {
    if !(16..=64).contains(&length) {
        return Err(Refusal::Damaged);
    }
    let format: [u8; 16] = tape.array(at)?;
    if !FORMATS.contains(&u16::from_le_bytes([format[0], format[1]])) {
        return Err(Refusal::NotAllowed);
    }
    let bytes = u32::from_le_bytes([format[8], format[9], format[10], format[11]]);
    if bytes == 0 { Err(Refusal::Damaged) } else { Ok(bytes.into()) }
}

/// Whatever follows the sound is one chunk of zeros, or a few zeros where no chunk would fit.
fn blank_rest(tape: &mut Tape<impl Read + Write + Seek>, at: u64) -> Result<()> {
    let end = tape.length;
    if at >= end {
        return Ok(());
    }
    tape.zero(at..end)?;
    match (end - at).checked_sub(8).map(u32::try_from) {
        Some(Ok(length)) => tape.write(at, &[b"JUNK".as_slice(), &length.to_le_bytes()].concat()),
        _ => Ok(()),
    }
}
