-- Sitemaps and feeds go through everything on show in the order of ids: this index alone counts where their parts begin.
create index product_on_show on catalogue.product (id) include (changed_at) where status = 'active' and screening = 'passed';
