-- The news of the catalogue and the versions of datasets, read from the change log itself.

-- activity: the entry in CKAN's words ("changed package"), null for rows that are no news. activity_user: whom it tells of; null is the
-- catalogue itself. form: what the hash covers: 1 the columns of the first release, 2 all of them. The document becomes the very text that was
-- hashed: jsonb reorders it, so that nobody could prove it. Rows of form 1, reordered already, prove their place in the chain only.
alter table change
  alter column document type json using document::json,
  add column activity text,
  add column activity_user uuid,
  add column form smallint not null default 1;

-- What was written before has news too: both columns are new, and no hash covers them yet.
alter table change disable trigger change_append_only;
with told as (
  select position, row_number() over (partition by object_id, kind order by position) as number
  from change where kind in ('package', 'organization', 'group', 'user') and document is not null)
update change c
set activity = case when told.number = 1 then 'new ' when document->>'state' = 'deleted' then 'deleted ' else 'changed ' end || kind,
  activity_user = case when kind = 'user' then object_id else actor end
from told where told.position = c.position and not (kind = 'user' and told.number > 1 and document->>'state' = 'deleted');
alter table change enable trigger change_append_only;

-- An entry lives as long as its document: a purge and activity_delete empty it, and nothing else has to be remembered. The indexes run from
-- the newest entry on by -position, which the primary key does not offer: else it would be taken for short lists of people who did little.
create index change_activity on change ((-position)) where activity is not null and document is not null;
create index change_activity_public on change ((-position)) where activity is not null and document is not null and labels @> '{public}';
create index change_activity_object on change (object_id, (-position)) where activity is not null and document is not null;
create index change_activity_user on change (activity_user, (-position)) where activity is not null and document is not null;
create index change_at on change (at, position);

-- Up to when a person has seen the news; without a row, since the account was made.
create table dashboard (
  user_id uuid primary key references "user" on delete cascade,
  viewed  timestamp not null
);
