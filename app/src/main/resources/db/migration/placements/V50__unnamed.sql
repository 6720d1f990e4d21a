-- « vous travaillez chez Autre employeur » is no French: the name of an employer nobody knows stands within sentences.
update hire set employer_name = 'un employeur non précisé' where employer_name = 'Autre employeur' and organisation_id is null;
