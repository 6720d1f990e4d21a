-- Listeners have a name that stays when their class moves; what the former version told under the class is told on.
update event_publication p
   set listener_id = n.name
  from (values
    ('fr.ensemblier.matching.model.Matchmaker.on(fr.ensemblier.offers.OfferPublished)',
     'matching.offer-published'),
    ('fr.ensemblier.matching.model.Matchmaker.on(fr.ensemblier.offers.OfferChanged)',
     'matching.offer-changed'),
    ('fr.ensemblier.matching.model.Matchmaker.on(fr.ensemblier.people.CardShown)',
     'matching.card-shown'),
    ('fr.ensemblier.matching.model.Gone.on(fr.ensemblier.offers.OfferEnded)',
     'matching.offer-ended'),
    ('fr.ensemblier.matching.model.Gone.on(fr.ensemblier.people.CardHidden)',
     'matching.card-hidden'),
    ('fr.ensemblier.matching.model.Gone.on(fr.ensemblier.placements.SearchEnded)',
     'matching.search-ended'),
    ('fr.ensemblier.matching.model.MovedContacts.on(fr.ensemblier.organisations.PlacesMoved)',
     'matching.places-moved'),
    ('fr.ensemblier.matching.model.AfterHire.on(fr.ensemblier.placements.HireCorrected)',
     'matching.hire-corrected'),
    ('fr.ensemblier.offers.MovedOffers.on(fr.ensemblier.organisations.PlacesMoved)',
     'offers.places-moved'),
    ('fr.ensemblier.placements.MovedHires.on(fr.ensemblier.organisations.PlacesMoved)',
     'placements.places-moved'),
    ('fr.ensemblier.placements.ForgottenHires.on(fr.ensemblier.people.CardHidden)',
     'placements.card-hidden'),
    ('fr.ensemblier.pathways.support.FedByHires.on(fr.ensemblier.placements.HireRecorded)',
     'pathways.hire-recorded'),
    ('fr.ensemblier.pathways.support.FedByHires.on(fr.ensemblier.placements.HireCorrected)',
     'pathways.hire-corrected'),
    ('fr.ensemblier.organisations.merging.Merging.on(fr.ensemblier.organisations.PlacesMoved)',
     'organisations.places-moved')
  ) n (class, name)
 where p.listener_id = n.class;
