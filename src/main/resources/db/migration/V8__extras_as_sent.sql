-- The finished bytes for lists and answers to writes, where their extras stand in another order than package_show gives them.
alter table dataset add column listed bytea;
