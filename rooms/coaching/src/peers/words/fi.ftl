peers-programme = Toisten palautusten lukeminen
peers-programme-hint = Jos sallit tämän, kunkin välitehtävän kohdalla voi päättää, lukevatko saman valmennusryhmän agentit toistensa palautukset. Muuten ne lukevat vain valmentajat.
peers-programme-yes = Agentit saavat lukea toistensa palautuksia
peers-task = Kuka lukee palautukset?
peers-task-hint = Agentille kerrotaan tästä ennen kuin hän kirjoittaa. Jos muutat valintaa, se ei koske jo lähetettyjä palautuksia: niitä ei avata muille.
peers-task-coaches = Vain valmentajat
peers-task-peers = Valmentajat ja oman valmennusryhmän agentit
peers-task-peers-hint = Agentti näkee muiden vastaukset vasta, kun on lähettänyt omansa.
peers-task-keep = Agentti voi silti jättää oman vastauksensa vain valmentajille
peers-task-not = Palautukset lukevat vain valmentajat. Ohjelman tiedoissa voi sallia, että agentit lukevat toistensa palautuksia.
peers-sees-who = Valmennusryhmäsi agentit, jotka ovat jo vastanneet itse, ja valmentajasi: { $coaches }. He voivat myös kommentoida.
peers-sees-who-together = Ne, joiden kanssa teet tämän, sekä lähettämisen jälkeen valmennusryhmänne agentit, jotka ovat jo vastanneet itse, ja valmentajasi: { $coaches }. He voivat myös kommentoida.
peers-sees-coach = { $author }, valmennusryhmän agentit, jotka ovat jo vastanneet itse, ja valmentajat: { $coaches }.
peers-own-first = Näet muiden vastaukset, kun olet lähettänyt omasi: näin jokainen ehtii ajatella ensin itse.
peers-keep = Pidä tämä vastaus vain valmentajien luettavana
peers-task-send = Lähetä vastaus
peers-others = Muiden vastaukset
peers-others-text = Nämä on kirjoitettu myös sinun luettavaksesi. Voit kommentoida niitä.
peers-others-none = Muut eivät ole vielä vastanneet.
peers-comments = Kommentit
peers-comments-none = Kukaan ei ole vielä kommentoinut.
peers-comments-go = Lue ja kommentoi
peers-comments-count = { $count ->
    [0] ei vielä kommentteja
    [one] 1 kommentti
   *[other] { $count } kommenttia
 }
peers-comments-line = { $count ->
    [0] ei vielä yhtään
    [one] 1 kommentti
   *[other] { $count } kommenttia
 }{ $new ->
    [0] {""}
   *[other] , joista uusia { $new }
 }
peers-write = Kommentoi
peers-send = Lähetä kommentti
notice-comment = Vastaustasi kommentoitiin: { $about }
peers-no-coach = ei vielä nimetty
