-- A pupil has reasons of her own: work or a training is none of them.
update pupil_request set reason = 'HER_CHOICE' where state = 'CANCELLED' and reason = 'FOUND_WORK';
