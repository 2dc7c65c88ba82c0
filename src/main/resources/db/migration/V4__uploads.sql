-- The SHA-256 of the uploaded file of a resource, by which the store of files knows it.
alter table resource add column file text;
create index resource_file on resource (file) where file is not null;
