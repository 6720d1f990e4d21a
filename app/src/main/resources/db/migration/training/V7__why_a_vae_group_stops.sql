-- Why a collective VAE is given up is said as of the other groups, not as of one trainee.
update vae_group
   set reason = case reason when 'EMPLOYER' then 'EMPLOYERS' when 'BODY' then 'NO_BODY' when 'MONEY' then 'NO_FUNDING' else 'OTHER' end
 where reason is not null;
