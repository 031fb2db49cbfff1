search-title = Search
search-title-of = Search: { $words }
search-lead = Find questions, answers, pages and memos in one place. You only see what you are allowed to see.
search-field = What are you looking for?
search-hint = A word or a few is enough. Inflections, compounds and small typing mistakes do not matter.
search-do = Search
search-sees = Who sees what you search for?
search-sees-who = Only you. Tahto does not collect search words, but your browser may remember them.
search-kinds = Narrow the search
search-every-kind = Everything
search-thing = Page
search-found = What was found
search-quoted = “{ $word }”
search-why = { $count ->
    [one] Found by the word { $words }
   *[other] Found by the words { $words }
}
search-also = { $words }: nothing as it is written. We also searched for: { $also }.
search-missing = These words are nowhere to be found: { $words }.
search-partial = Nothing has all the words. Here is what has most of them.
search-none-title = Nothing was found for { $words }
search-none = Try one word at a time, or another word for the same thing. If there is no answer yet, ask: on the page Have a say your question reaches someone.
search-pages = Pages of results
search-more = More results
search-before = Previous results
search-upkeep = Search and its index
search-back-admin = Administration
search-records = { $count ->
    [0] There is nothing in the index yet.
    [one] There is one thing in the index.
   *[other] There are { $count } things in the index.
}
search-dictionary = Finnish dictionary
search-dictionary-is = The dictionary is in use
search-dictionary-is-not = The dictionary is missing
search-dictionary-does = The search knows Finnish inflections and compounds by the dictionary of Voikko.
search-dictionary-get = The search works, but some Finnish inflections and compounds are not found. Get the file voikko.kfst and put it into the data directory; the operating guide says how. When the service is started again, the index is made anew by itself.
search-index = Index
search-index-made = The index was made { $when }. New things come into it as soon as they are saved.
search-index-first = The index has not been made as a whole yet. New things are found all the same.
search-index-other = The index was made with another dictionary than the one in use now. It is made anew by itself within an hour, or you can begin now.
search-anew = Make the index anew
search-anew-what = The new index is made beside the old one. Searching works all the time.
search-anew-begun = The index is being made anew. Searching works all the time.
search-anew-under-way = The index is being made anew already.
search-building = The index is being made anew: { $count } are ready. Begun { $when }.
search-building-stop = Searching works all the time, with the old index.
search-building-look = Look again
search-timetable = Looks whether the index is up to date
