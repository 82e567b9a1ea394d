# What should have been otherwise and did not stop an act.

warning-reasons-owed = { $who } has not given all that goes with a negative answer or a formal opposition on { $text }. It counts all the same; TSB asks for the reasons and for the changes that would help.
warning-other-chairs-not-consulted = { $text } also touches the mandate of { $groups }, and their chairs are not named as consulted. The reason given is recorded with the request.
warning-amended-within-two-years = { $text } amends a Recommendation that normally remains without further amendment until { $until }. The determination stands; the exception that it rests on should be stated.
