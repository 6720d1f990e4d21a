-- What each number is, whose it is and in which unit, read on its own: the page of the rules shows no name.
update parameter set meaning = words.meaning
  from (values
    ('r-m11.offer-days', 'durée de publication d’une offre, en jours'),
    ('r-m11.first-reminder', 'premier rappel à l’employeur, en jours avant la fin de l’offre'),
    ('r-m11.second-reminder', 'second rappel à l’employeur, en jours avant la fin de l’offre'),
    ('r-m5.match-working-days', 'temps laissé à l’employeur pour traiter un profil proposé, en jours ouvrés'),
    ('r-m5.late-limit', 'rencontres en retard qui arrêtent les nouveaux profils d’un employeur'),
    ('r-m6.weekly-contacts', 'demandes de rencontre qu’une personne reçoit au plus en 7 jours'),
    ('r-m5.answer-days', 'temps laissé à la personne pour répondre à une demande, en jours'),
    ('r-m5.answer-first-reminder', 'premier rappel à la personne, en jours après la demande'),
    ('r-m5.answer-second-reminder', 'second rappel à la personne, en jours après la demande'),
    ('r-m5.reach-days', 'temps laissé à l’employeur pour dire s’il a joint la personne, en jours'),
    ('r-m5.reach-first-reminder', 'premier rappel à l’employeur, en jours après l’accord de la personne'),
    ('r-m5.reach-second-reminder', 'second rappel à l’employeur, en jours après l’accord de la personne'),
    ('r-m5.outcome-days', 'temps entre deux questions sur la suite donnée, en jours')
  ) as words (name, meaning)
 where parameter.name = words.name;
