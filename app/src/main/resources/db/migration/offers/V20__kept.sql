-- Only a draft is taken away; what was published is closed, and a need is closed (R11, R12).
create policy offer_kept on job_offer as restrictive for delete using (state = 'DRAFT' or actor_kind() = 'machine');
create policy need_kept on hiring_need as restrictive for delete using (actor_kind() = 'machine');
