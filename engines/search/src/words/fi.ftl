search-title = Haku
search-title-of = Haku: { $words }
search-lead = Löydä kysymykset, vastaukset, sivut ja muistiot yhdestä paikasta. Näet hauissa vain sen, mihin sinulla on oikeus.
search-field = Mitä etsit?
search-hint = Yksi tai muutama sana riittää. Taivutus, yhdyssanat ja pienet kirjoitusvirheet eivät haittaa.
search-do = Hae
search-sees = Kuka näkee, mitä haet?
search-sees-who = Vain sinä. Tahto ei kerää hakusanoja, mutta selaimesi voi muistaa ne.
search-kinds = Rajaa hakua
search-every-kind = Kaikki
search-thing = Sivu
search-found = Mitä löytyi
search-quoted = ”{ $word }”
search-why = { $count ->
    [one] Löytyi sanalla { $words }
   *[other] Löytyi sanoilla { $words }
}
search-also = { $words }: ei osumia näin kirjoitettuna. Haettiin myös: { $also }.
search-missing = Näitä sanoja ei löytynyt mistään: { $words }.
search-partial = Missään ei ollut kaikkia sanoja. Tässä on se, mikä osui useimpiin.
search-none-title = Hakusanoilla { $words } ei löytynyt mitään
search-none = Kokeile yhtä sanaa kerrallaan tai toista sanaa samasta asiasta. Jos vastausta ei vielä ole, kysy: Vaikuta-sivulta kysymys menee perille.
search-pages = Hakutulosten sivut
search-more = Lisää osumia
search-before = Edelliset osumat
search-upkeep = Haku ja hakemisto
search-back-admin = Ylläpito
search-records = { $count ->
    [0] Hakemistossa ei ole vielä mitään.
    [one] Hakemistossa on yksi löydettävä asia.
   *[other] Hakemistossa on { $count } löydettävää asiaa.
}
search-dictionary = Suomen sanasto
search-dictionary-is = Sanasto on käytössä
search-dictionary-is-not = Sanasto puuttuu
search-dictionary-does = Haku tuntee suomen taivutuksen ja yhdyssanat Voikon sanaston avulla.
search-dictionary-get = Haku toimii, mutta suomen taivutusmuodoista ja yhdyssanoista osa jää löytymättä. Hanki tiedosto voikko.kfst ja pane se tietohakemistoon; ohje on käyttöönotto-ohjeessa. Kun palvelu käynnistetään uudelleen, hakemisto tehdään itsestään uusiksi.
search-index = Hakemisto
search-index-made = Hakemisto on tehty { $when }. Uudet asiat tulevat siihen heti, kun ne tallennetaan.
search-index-first = Hakemistoa ei ole vielä tehty kertaakaan kokonaan. Uudet asiat löytyvät silti.
search-index-other = Hakemisto on tehty toisella sanastolla kuin nyt on käytössä. Se tehdään itsestään uusiksi tunnin kuluessa, tai voit aloittaa heti.
search-anew = Tee hakemisto uusiksi
search-anew-what = Uusi hakemisto tehdään vanhan rinnalle. Haku toimii koko ajan.
search-anew-begun = Hakemistoa tehdään nyt uusiksi. Haku toimii koko ajan.
search-anew-under-way = Hakemistoa tehdään jo uusiksi.
search-building = Hakemistoa tehdään uusiksi: valmiina { $count }. Aloitettu { $when }.
search-building-stop = Haku toimii koko ajan vanhan hakemiston varassa.
search-building-look = Katso uudelleen
search-timetable = Katsoo, onko hakemisto ajan tasalla
