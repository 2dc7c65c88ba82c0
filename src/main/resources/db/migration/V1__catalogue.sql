-- The catalogue's tables: only the columns that SQL needs; the declared values of each object are its doc.
-- Times are UTC. Migrations only go forward.

create table "user" (
  id            uuid primary key,
  name          text not null unique,
  email         text,
  password_hash text,
  sysadmin      boolean not null default false,
  state         text not null default 'active',
  created       timestamp not null,
  last_active   timestamp,
  doc           jsonb not null default '{}'
);
create index user_email on "user" (lower(email));

create table api_token (
  id          text primary key,
  user_id     uuid not null references "user" on delete cascade,
  name        text not null,
  hash        bytea not null unique,
  created     timestamp not null,
  last_access timestamp
);
create index api_token_user on api_token (user_id);

-- Organisations and groups, told apart by kind.
create table organization (
  id      uuid primary key,
  name    text not null unique,
  kind    text not null check (kind in ('organization', 'group')),
  type    text not null,
  title   text not null default '',
  state   text not null default 'active',
  created timestamp not null,
  doc     jsonb not null default '{}'
);

-- Who or what belongs to an organisation or group: users with a role, datasets, parent groups.
create table member (
  id          uuid primary key,
  group_id    uuid not null references organization on delete cascade,
  object_type text not null check (object_type in ('user', 'package', 'group')),
  object_id   uuid not null,
  capacity    text not null,
  state       text not null default 'active',
  unique (group_id, object_type, object_id)
);
create index member_object on member (object_id, object_type);

create table vocabulary (
  id   uuid primary key,
  name text not null unique
);

create table tag (
  id            uuid primary key,
  name          text not null,
  vocabulary_id uuid references vocabulary on delete cascade
);
create unique index tag_name on tag (name, coalesce(vocabulary_id, '00000000-0000-0000-0000-000000000000'));

create table dataset (
  id       uuid primary key,
  name     text not null unique,
  title    text not null default '',
  owner_org uuid, -- no foreign key: a deleted dataset outlives its purged organisation, as in CKAN
  private  boolean not null default false,
  state    text not null default 'active',
  type     text not null default 'dataset',
  creator  uuid,
  created  timestamp not null,
  modified timestamp not null,
  number   bigint generated always as identity unique,
  labels   text[] not null,
  was_public boolean not null default false,
  doc      jsonb not null,
  shown    bytea not null,
  shown_by text not null
);
create index dataset_owner on dataset (owner_org);
create index dataset_creator on dataset (creator);
create index dataset_modified on dataset (modified desc, id);
create index dataset_visible on dataset (number) where state = 'active' and not private;

create table resource (
  id       uuid primary key,
  dataset  uuid not null references dataset on delete cascade,
  position integer not null,
  url      text not null default '',
  state    text not null default 'active',
  doc      jsonb not null
);
create index resource_dataset on resource (dataset, position);

create table dataset_tag (
  dataset uuid not null references dataset on delete cascade,
  tag     uuid not null references tag,
  primary key (dataset, tag)
);
create index dataset_tag_tag on dataset_tag (tag);

create table relationship (
  id      uuid primary key,
  subject uuid not null references dataset on delete cascade,
  type    text not null,
  object  uuid not null references dataset on delete cascade,
  comment text not null default '',
  unique (subject, type, object)
);

-- A dataset that a person follows.
create table follower (
  user_id  uuid not null references "user" on delete cascade,
  object_id uuid not null,
  object_type text not null,
  at       timestamp not null,
  primary key (user_id, object_id)
);

create table task_status (
  id           uuid primary key,
  entity_id    text not null,
  entity_type  text not null,
  task_type    text not null,
  key          text not null,
  value        text,
  state        text,
  error        text,
  last_updated timestamp not null,
  unique (entity_id, task_type, key)
);

-- What was changed at run time; settings of the process are the defaults.
create table setting (
  key   text primary key,
  value text not null
);

-- The change log. Append-only; the order of positions is the order of commits. Each hash covers the row before and the hash of the
-- document, so that a document can be emptied and the chain still proves the rest.
create table change (
  position      bigint primary key,
  at            timestamp not null,
  kind          text not null,
  object_id     uuid not null,
  action        text not null,
  actor         uuid,
  labels        text[] not null default '{}',
  public_change boolean not null default false,
  document      jsonb,
  document_hash bytea not null,
  hash          bytea not null
);
create index change_object on change (object_id, position desc);
create index change_public on change (position desc) where public_change;

create function change_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'the change log is append-only';
  end if;
  if new.document is not null or (to_jsonb(new) - 'document') <> (to_jsonb(old) - 'document') then
    raise exception 'of a change only the document may be emptied';
  end if;
  return new;
end $$;
create trigger change_append_only before update or delete on change for each row execute function change_is_append_only();
