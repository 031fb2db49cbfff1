messages-out-of-back = { $all }:sta
messages-out-of-front = { $all }:stä
messages-reach-link = Missä viesti on kerrottu
messages-reach-finding = { $told ->
    [0] Yksikään yksikkö { $of } ei ole vielä kuullut viestiä
    [one] Yksi yksikkö { $of } on kuullut viestin
   *[other] { $told } yksikköä { $of } on kuullut viestin
}
messages-reach-own = { $told ->
    [0] Yksikään omista yksiköistäsi ei ole vielä kuullut viestiä: 0 { $of }
    [one] Yksi omista yksiköistäsi { $of } on kuullut viestin
   *[other] { $told } omista yksiköistäsi { $of } on kuullut viestin
}
messages-reach-branch = { $told ->
    [one] yksi yksikkö { $of }
   *[other] { $told } yksikköä { $of }
}
messages-reach-lead = Yksikkö on kuullut, kun agentti tai esihenkilö on kertonut viestin yhdellekin vuorolle. Lukijoita ei lasketa.
messages-reach-none-title = Viesti ei koske yhtään yksikköä
messages-reach-none = Yksiköt tulevat tähän, kun niissä on työntekijöitä ja viesti on julkaistu niille.
messages-reach-all = Kaikki yksiköt, joita viesti koskee, ovat kuulleet sen.
messages-reach-untold = Näissä kukaan ei ole vielä kertonut
messages-reach-agent = oma muutosagentti voi kertoa
messages-reach-no-agent = ei omaa agenttia: esihenkilö kertoo
messages-reach-tree = Yksiköt
messages-reach-told = kerrottu
messages-reach-partly = jokin vuoro puuttuu
messages-reach-not = ei vielä kerrottu
messages-reach-over-time = Miten viesti on edennyt
messages-reach-by = { $day } mennessä { $told ->
    [one] yksi yksikkö
   *[other] { $told } yksikköä
}
messages-reach-short-day = { $day }.{ $month }.
messages-reach-table = Samat luvut taulukkona
messages-reach-day = Päivä
messages-reach-new = Uusia yksiköitä
messages-reach-so-far = Yhteensä
messages-reach-nothing-yet = Viestiä ei ole vielä kerrottu missään.
messages-reach-why-title = Miksi tässä ei ole nimiä eikä sijoja?
messages-reach-why = Kuva kertoo, missä viesti on vielä matkalla. Se ei vertaa yksiköitä eikä ihmisiä: järjestys on puun järjestys, eikä paikallaolijoita lasketa yhteen.
messages-reach-map = Viimeisimmät viestit yksiköissä
messages-reach-map-lead = Kuusi viimeisintä viestiä ja yksiköt, joita ne koskevat.
messages-reach-silent = { $count ->
    [0] Jokainen yksikkö on kuullut viimeisimmistä viesteistä ainakin yhden
    [one] Yksi yksikkö ei ole kuullut yhtäkään viimeisimmistä viesteistä
   *[other] { $count } yksikköä ei ole kuullut yhtäkään viimeisimmistä viesteistä
}
messages-reach-silent-title = Nämä eivät ole kuulleet mitään
messages-reach-map-none-title = Viestejä ei ole vielä
messages-reach-map-none = Julkaistut viestit tulevat tähän, uusin ensin.
messages-reach-unit = Yksikkö
messages-reach-not-theirs = ei koske
