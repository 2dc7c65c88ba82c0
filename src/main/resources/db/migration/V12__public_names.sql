-- package_list: the names of what anyone may see, in CKAN's order, however many there are.
create index dataset_public_name on dataset (name collate "C") where state = 'active' and not private;
