-- rows of all kinds of values, several at once
insert into sample (id, owner, name, places, note, document, mailbox, large)
    select ('00000000-0000-4000-8000-00000000000' || n)::uuid, 'jobcenter', 'Ärger "' || n || '" mit \ und 😀',
           n * 1.50, '{"b":[1,{"z":null,"a":"ä"}],"a":1.50,"ö":[true,"x, y"],"":[]}', decode('00ff10', 'hex'),
           'wer' || n || '@example.org', 9007199254740993
    from generate_series(1, 3) n;
insert into sample (id, owner, name) values ('00000000-0000-4000-8000-000000000009', 'jugendamt', 'leer');
insert into sample_part select ('00000000-0000-4000-8000-00000000000' || n)::uuid, 7, 'Teil ' || n from generate_series(1, 3) n;
insert into sample_quota values ('00000000-0000-4000-8000-000000000001', 'jobcenter', 5, 1);
insert into member values ('00000000-0000-4000-8000-000000000001', 'Erika RUN');
-- changes, among them those that say nothing, and the verb of the domain
update sample set places = places + 1, version = 2, visible_to = '{x}' where id::text like '00000000-%';
update sample set visible_to = '{y}' where id::text like '00000000-%';
update sample set version = version + 1 where id = '00000000-0000-4000-8000-000000000001';
update sample set mailbox = null, document = null, large = -12, note = '[]' where id = '00000000-0000-4000-8000-000000000001';
update sample set mailbox = 'neu@example.org', document = decode('aa', 'hex'), places = 0.1234567890123456789,
    note = '["a", "b", "c\", "]' where id = '00000000-0000-4000-8000-000000000002';
update sample set note = '["a", "b", true, null, 12, -3.50]' where id = '00000000-0000-4000-8000-000000000003';
select audit_action('cosign');
update sample set owner = 'jugendamt', name = 'umbenannt', note = 'null' where id = '00000000-0000-4000-8000-000000000003';
update sample_quota set places = 6, version = 2 where sample_id = '00000000-0000-4000-8000-000000000001';
update sample_quota set places = 6 where sample_id = '00000000-0000-4000-8000-000000000001';
-- removals
delete from sample_part where sample_id = '00000000-0000-4000-8000-000000000001';
delete from sample where id = '00000000-0000-4000-8000-000000000009';
-- events beside changes
select audit_event('look', 'sample', 'RUN', '{"b":[1,2.50],"a":"ä"}', 'Name', 'jobcenter');
-- instruments with places, quotas and what follows from them
insert into contact (id, owner_id, function_name, mailbox, phone, version)
    values ('00000000-0000-4000-8000-00000000000c', 'jobcenter', 'Team', 'RUN@example.org', '+492323592000', 1);
insert into instrument (id, owner_id, name, aliases, target_group, legal_circles, participating, contacts, explanation,
                        age_from, version)
    select ('00000000-0000-4000-8000-00000000001' || n)::uuid, 'jobcenter', 'Stärken "vor" Ort ' || n,
           ARRAY ['a, b', 'c "d"', 'e\'], 'U25', '{SGB_II,SGB_III}', '{jugendamt}',
           ARRAY ['00000000-0000-4000-8000-00000000000c'::uuid], E'Zeile\nzwei', 15, 1
    from generate_series(1, 2) n;
insert into capacity (id, instrument_id, kind, places, valid_from, status, last_confirmed, version)
    select ('00000000-0000-4000-8000-00000000002' || n)::uuid, ('00000000-0000-4000-8000-00000000001' || n)::uuid,
           'PLACES', 12, '2022-01-01', 'CONFIRMED', '2022-01-01', 1
    from generate_series(1, 2) n;
insert into quota (id, instrument_id, agency_id, places, valid_from, version)
    values ('00000000-0000-4000-8000-000000000031', '00000000-0000-4000-8000-000000000011', 'jugendamt', 3, '2022-01-01', 1);
insert into hand_over (id, instrument_id, owner_id, addressee, reason, until, offered_by, offered_at, instrument_name,
                       version)
    select '00000000-0000-4000-8000-000000000041', id, owner_id, 'jugendamt', 'weil', '2022-04-30', 'who', now(), name, 1
    from instrument where id = '00000000-0000-4000-8000-000000000011';
-- an offer follows the instrument's name and places, and what takes part no longer ends
update instrument set name = 'Neuer Name', version = version + 1 where id = '00000000-0000-4000-8000-000000000011';
update capacity set places = 14, version = 2 where instrument_id::text like '00000000-%';
update instrument set participating = '{}', version = version + 1 where id = '00000000-0000-4000-8000-000000000011';
update instrument set archived_at = '2022-03-31 12:00+02', version = version + 1 where id = '00000000-0000-4000-8000-000000000011';
