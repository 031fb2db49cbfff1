messages-out-of-back = av { $all }
messages-out-of-front = av { $all }
messages-reach-link = Var meddelandet har berättats
messages-reach-finding = { $told ->
    [0] Ingen enhet { $of } har hört meddelandet ännu
    [one] En enhet { $of } har hört meddelandet
   *[other] { $told } enheter { $of } har hört meddelandet
}
messages-reach-own = { $told ->
    [0] Ingen av dina egna enheter har hört meddelandet ännu: 0 { $of }
    [one] En av dina egna enheter { $of } har hört meddelandet
   *[other] { $told } av dina egna enheter { $of } har hört meddelandet
}
messages-reach-branch = { $told ->
    [one] en enhet { $of }
   *[other] { $told } enheter { $of }
}
messages-reach-lead = En enhet har hört när en agent eller chef har berättat meddelandet för ens ett skift. Läsare räknas inte.
messages-reach-none-title = Meddelandet gäller ingen enhet
messages-reach-none = Enheterna kommer hit när de har personal och meddelandet har publicerats för dem.
messages-reach-all = Alla enheter som meddelandet gäller har hört det.
messages-reach-untold = Här har ingen berättat ännu
messages-reach-agent = den egna förändringsagenten kan berätta
messages-reach-no-agent = ingen egen agent: chefen berättar
messages-reach-tree = Enheter
messages-reach-told = berättat
messages-reach-partly = något skift saknas
messages-reach-not = inte berättat ännu
messages-reach-over-time = Hur meddelandet har kommit fram
messages-reach-by = { $day } hade { $told ->
    [one] en enhet
   *[other] { $told } enheter
} hört
messages-reach-short-day = { $day }.{ $month }
messages-reach-table = Samma siffror som tabell
messages-reach-day = Dag
messages-reach-new = Nya enheter
messages-reach-so-far = Sammanlagt
messages-reach-nothing-yet = Meddelandet har inte berättats någonstans ännu.
messages-reach-why-title = Varför finns här inga namn eller placeringar?
messages-reach-why = Bilden visar var meddelandet ännu är på väg. Den jämför varken enheter eller människor: ordningen är trädets, och de som var på plats räknas inte ihop.
messages-reach-map = De senaste meddelandena på enheterna
messages-reach-map-lead = De sex senaste meddelandena och de enheter som de gäller.
messages-reach-silent = { $count ->
    [0] Varje enhet har hört åtminstone ett av de senaste meddelandena
    [one] En enhet har inte hört ett enda av de senaste meddelandena
   *[other] { $count } enheter har inte hört ett enda av de senaste meddelandena
}
messages-reach-silent-title = De här har inte hört något
messages-reach-map-none-title = Det finns inga meddelanden ännu
messages-reach-map-none = Publicerade meddelanden kommer hit, det nyaste först.
messages-reach-unit = Enhet
messages-reach-not-theirs = gäller inte
