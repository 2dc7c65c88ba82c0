-- Relationships are listed in the order in which they were made.
alter table relationship add column number bigint generated always as identity;

-- Words in other languages, as multilingual portals read them.
create table term_translation (
  term             text not null,
  lang_code        text not null,
  term_translation text not null,
  primary key (term, lang_code)
);

-- People who may see or edit one dataset without belonging to its organisation.
create table collaborator (
  dataset  uuid not null references dataset on delete cascade,
  user_id  uuid not null references "user" on delete cascade,
  capacity text not null check (capacity in ('member', 'editor')),
  modified timestamp not null,
  primary key (dataset, user_id)
);
create index collaborator_user on collaborator (user_id);

-- Datasets that are not public carry a label for their collaborators.
update dataset set labels = labels || ('collaborator-' || id) where not 'public' = any(labels);
