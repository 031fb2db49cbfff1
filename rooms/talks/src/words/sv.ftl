menu-talks = Mitt arbete
talks-title = Mitt arbete
talks-lead = Samtal, mål, introduktion och egen profil.
talks-empty-title = Inga samtal ännu
talks-empty = När din chef bjuder in dig till ett samtal syns det här.
talk-begun = Inbjudan har skickats.
talk-begun-already = Samtalet för den här perioden har redan påbörjats.
