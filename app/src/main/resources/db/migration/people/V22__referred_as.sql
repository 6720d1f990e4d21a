-- Somebody who was known already: until the team answers, who sent her reads the name and the commune that she typed herself,
-- never those of the file.
alter table referral add column called text, add column called_commune text;
