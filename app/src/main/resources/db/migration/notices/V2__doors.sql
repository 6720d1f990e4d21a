-- A secret that opens a space travels in the mail only: the notices that kept one lead to the space itself.
update notice set action_href = '/mon-espace' where action_href like '/mon-espace/ouvrir/%';
