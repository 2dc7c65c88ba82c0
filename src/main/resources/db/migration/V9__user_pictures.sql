-- The uploaded pictures of people, found by the name in their address and by the SHA-256 under which the store of files knows them.
create index user_picture on "user" ((doc->>'image_url')) where doc->>'picture' is not null;
create index user_picture_file on "user" ((doc->>'picture')) where doc->>'picture' is not null;
