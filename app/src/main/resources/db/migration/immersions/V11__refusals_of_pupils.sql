-- A pupil has reasons of her own for a refusal too: nobody is « already known » to a structure at 14.
update pupil_request set reason = 'OTHER' where state = 'DECLINED' and reason = 'KNOWN';
