-- Of a schedule's runs one at a time asks the sources: two at once would both find the same articles new.

create unique index run_gathering on run (schedule) where state = 'gathering';
