-- Nobody read it: where the answers go stands with each message that leaves.
alter table mailing drop column reply_to;
