menu-talks = Minun työni
talks-title = Minun työni
talks-lead = Keskustelut, tavoitteet, perehdytys ja oma profiili.
talks-empty-title = Ei keskusteluja vielä
talks-empty = Kun esihenkilösi kutsuu sinut keskusteluun, se näkyy täällä.
talk-begun = Kutsu on lähtenyt.
talk-begun-already = Tällä kaudella keskustelu on jo aloitettu.
