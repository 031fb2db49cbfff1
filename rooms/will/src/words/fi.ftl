menu-will = Yhteinen tahtotila
will-step = Tahtotilakierros
will-stage-draft = Luonnos
will-stage-ahead = Alkaa pian
will-stage-open = Auki
will-stage-closed = Päättynyt, tulos tulossa
will-stage-told = Tulos luettavissa
