signing-shared = Käytän yhteistä konetta
signing-shared-hint = Kirjaamme sinut ulos, kun viiteen minuuttiin ei tapahdu mitään. Koneelle ei jää sinusta mitään, ja luonnoksesi säilyvät palvelimella.
signed-out-idle = Kirjasimme sinut ulos, koska kone oli hetken käyttämättä. Luonnoksesi ovat tallessa.
