# Dates, times, zones and distances.

date-with-weekday = { $weekday } { $day } { $month } { $year }
date-formal = { $day } { $month } { $year }

range-of-days = { $day }–{ $last-day } { $month } { $year }
range-of-months = { $day } { $month } – { $last-day } { $last-month } { $year }
range-of-years = { $day } { $month } { $year } – { $last-day } { $last-month } { $last-year }

moment-on-page = { $date }, { $time } { $zone }
moment-formal = { $date }, { $time } { $zone }
moment-utc = { $time } UTC
moment-utc-other-day = { $weekday } { $time } UTC
moment-reader = yours { $time }
moment-reader-other-day = yours { $weekday } { $time }

distance-in-days =
    { $count ->
        [one] in { $count } day
       *[other] in { $count } days
    }
distance-in-hours =
    { $count ->
        [one] in { $count } hour
       *[other] in { $count } hours
    }
distance-in-minutes =
    { $count ->
        [one] in { $count } minute
       *[other] in { $count } minutes
    }
distance-in-minute = in less than a minute
distance-days-ago =
    { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }
distance-hours-ago =
    { $count ->
        [one] { $count } hour ago
       *[other] { $count } hours ago
    }
distance-minutes-ago =
    { $count ->
        [one] { $count } minute ago
       *[other] { $count } minutes ago
    }
distance-minute-ago = less than a minute ago

# Lengths of periods, as rules print them.
period-days =
    { $count ->
        [one] { $count } calendar day
       *[other] { $count } calendar days
    }
period-working-days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
period-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
period-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }

zone-utc = UTC
zone-geneva = Geneva
zone-beijing = Beijing
zone-new-delhi = New Delhi
zone-city = { $city }
zone-full-utc = UTC
zone-full-geneva = Geneva time
zone-full-beijing = Beijing time
zone-full-new-delhi = New Delhi time
zone-full-city = { $city } time

weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
