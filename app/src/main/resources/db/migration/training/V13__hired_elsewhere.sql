-- C12: somebody was hired elsewhere, and her adviser said that the place stays promised all the same: those hires.
alter table employer_promise add beside_hires uuid[] not null default '{}';
