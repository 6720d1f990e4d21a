-- A pupil never has a card (R-W4): whatever was validated and permitted, hers is not visible.
create function hide_pupil() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if new.visible and exists (select 1 from person p
                                where p.platform_id = new.platform_id and p.card_key = new.card_key
                                  and p.situation = 'PUPIL') then
        new.visible := false;
    end if;
    return new;
end
$$;
create trigger hide_pupil before insert or update on candidate_card for each row execute function hide_pupil();
update candidate_card c
   set visible = false, version = c.version + 1
  from person p
 where p.platform_id = c.platform_id and p.card_key = c.card_key and p.situation = 'PUPIL' and c.visible;
