-- Why a product is not on show, in the language of whoever reads Swahili; what was judged before this has it with the next judgement.
alter table catalogue.product add column screening_reason_sw text;
