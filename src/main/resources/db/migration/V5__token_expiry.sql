-- Until when a token is worth anything; null where it does not end.
alter table api_token add column expires timestamp;
