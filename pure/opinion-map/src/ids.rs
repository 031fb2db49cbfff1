//! The different ids of a list, ascending, and where each of them stands.

/// Ids that are not much larger than their number are found in a table, others by halving.
#[derive(Debug)]
pub(crate) struct Ids {
    pub sorted: Vec<u64>,
    table: Vec<u32>,
}

impl Ids {
    pub fn of(mut ids: Vec<u64>) -> Ids {
        let largest = ids.iter().copied().max().unwrap_or(0);
        if largest <= 4 * ids.len() as u64 + 1024 {
            return Ids::dense(&ids, largest as usize);
        }
        ids.sort_unstable();
        ids.dedup();
        Ids { sorted: ids, table: Vec::new() }
    }

    fn dense(ids: &[u64], largest: usize) -> Ids {
        let mut table = vec![u32::MAX; largest + 1];
        for id in ids {
            table[*id as usize] = 0;
        }
        let mut sorted = Vec::new();
        for (id, place) in table.iter_mut().enumerate() {
            if *place == 0 {
                *place = sorted.len() as u32;
                sorted.push(id as u64);
            }
        }
        Ids { sorted, table }
    }

    /// Where an id stands that was in the list.
    pub fn place(&self, id: u64) -> usize {
        match self.table.get(id as usize) {
            Some(place) => *place as usize,
            None => self.sorted.partition_point(|other| *other < id),
        }
    }
}
