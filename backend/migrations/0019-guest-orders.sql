-- Guests: their orders are found by the phone they were bought with, and devices that lead nowhere may be forgotten.

create index order_guest_phone on orders."order" (contact_phone) where account_id is null;

create index session_device on identity.session (device_id) where device_id is not null;
create index guest_proof_device on identity.guest_proof (device_id) where device_id is not null;
create index guest_proof_phone on identity.guest_proof (phone);
create index device_last_seen on identity.device (last_seen_at);
grant delete on identity.device to amana_app;
