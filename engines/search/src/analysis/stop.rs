//! Words so common that they tell nothing of what is looked for.

use std::collections::HashSet;
use std::sync::LazyLock;

const FINNISH: &str = "ja tai sekä että jos kun kuin niin on ei en et eivät emme ette ole olen olet olemme olette ovat oli \
olivat ollut olisi olisivat olla se sen sitä siitä siinä siihen sille sillä ne niitä niiden niistä niille tämä tämän tätä \
tästä tässä tähän tällä nämä näitä näiden näistä tuo tuon minä minun minua minulle minulla minut minusta sinä sinun hän \
hänen häntä me meidän meitä meille meillä meidät te teidän teitä teille he heidän heitä heille mikä minkä mitä mistä missä \
mihin millä mille miten miksi milloin koska kuka kenen ketä kuinka kuinkahan onko eikö voiko voinko mutta vai vaan myös \
joka jonka jota josta jossa johon jolla jolle jotka joita joiden joille siis sekä vielä jo nyt vain ihan kai nyt kanssa \
mukaan asti saakka kohti että ettei jotta koska vaikka kuten esimerkiksi eli eikä onkohan \
saan saa saako saanko saavat saat voi voin voit voivat voimme saamme pitää pitääkö kuinka monta montako paljonko kenelle keneltä \
kenellä kenen tulee täytyy";
const SWEDISH: &str = "och eller att som en ett den det de dem dess denna detta dessa är var vara varit blir blev bli har \
hade ha kan kunde ska skall skulle i på av för med till från om under över efter vid hos ur mot än inte jag mig min mitt \
mina du dig din ditt dina han hon honom henne vi oss vår vårt våra ni er ert era sig sin sitt sina man vad vem vilken vilket \
vilka när hur varför där här så men också bara då nu redan \
får många mycket måste kommer ska bör";
const ENGLISH: &str = "and or the a an of to in on at for with from by about is are was were be been being it its this \
that these those i me my we us our you your he him his she her they them their what which who whom when where why how do \
does did have has had can could will would shall should may might not no so but if than then there here as into also \
many much must get gets happens happen";

static COMMON: LazyLock<HashSet<&str>> =
    LazyLock::new(|| [FINNISH, SWEDISH, ENGLISH].iter().flat_map(|words| words.split_whitespace()).collect());

/// The reader need not look for it.
pub fn is_common(word: &str) -> bool {
    COMMON.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_words_are_common_and_words_of_the_field_are_not() {
        assert!(["miten", "och", "the", "onko"].into_iter().all(is_common));
        assert!(["loma", "chef", "shift", "k7", "tiimi"].into_iter().all(|word| !is_common(word)));
    }
}
