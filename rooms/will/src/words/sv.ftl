menu-will = Gemensam viljeinriktning
will-step = Viljeinriktningsrunda
will-stage-draft = Utkast
will-stage-ahead = Börjar snart
will-stage-open = Öppen
will-stage-closed = Avslutad, resultatet kommer
will-stage-told = Resultatet kan läsas
