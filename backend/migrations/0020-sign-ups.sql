-- A sign-up is gone as soon as its account is open.

alter table identity.sign_up drop column opened_at;
