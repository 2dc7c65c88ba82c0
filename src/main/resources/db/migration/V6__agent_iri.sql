-- The IRI that a body was given when it was first served under a code and a name: public IRIs never change, though the table of official
-- names that decides between two forms does. The key is the SHA-256 of code and normalised name; the path follows the site's address.
create table agent_iri (
  key   bytea primary key,
  path  text not null,
  given timestamp not null
);
