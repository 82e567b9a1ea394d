# 日期、时刻、时区和时间距离。

date-with-weekday = { $year }年{ $month }{ $day }日（{ $weekday }）
date-formal = { $year }年{ $month }{ $day }日

range-of-days = { $year }年{ $month }{ $day }-{ $last-day }日
range-of-months = { $year }年{ $month }{ $day }日-{ $last-month }{ $last-day }日
range-of-years = { $year }年{ $month }{ $day }日-{ $last-year }年{ $last-month }{ $last-day }日

moment-on-page = { $date }{ $time }（{ $zone }）
moment-formal = { $date }{ $time }（{ $zone }）
moment-utc = { $time }（UTC）
moment-utc-other-day = { $weekday }{ $time }（UTC）
moment-reader = 您的时间{ $time }
moment-reader-other-day = 您的时间{ $weekday }{ $time }

distance-in-days =
    { $count ->
       *[other] { $count }天后
    }
distance-in-hours =
    { $count ->
       *[other] { $count }小时后
    }
distance-in-minutes =
    { $count ->
       *[other] { $count }分钟后
    }
distance-in-minute = 不到1分钟后
distance-days-ago =
    { $count ->
       *[other] { $count }天前
    }
distance-hours-ago =
    { $count ->
       *[other] { $count }小时前
    }
distance-minutes-ago =
    { $count ->
       *[other] { $count }分钟前
    }
distance-minute-ago = 不到1分钟前

# 规则中的期限长度。
period-days =
    { $count ->
       *[other] { $count }个日历日
    }
period-working-days =
    { $count ->
       *[other] { $count }个工作日
    }
period-weeks =
    { $count ->
       *[other] { $count }周
    }
period-months =
    { $count ->
       *[other] { $count }个月
    }

zone-utc = UTC
zone-geneva = 日内瓦
zone-beijing = 北京
zone-new-delhi = 新德里
zone-city = { $city }
zone-full-utc = 协调世界时
zone-full-geneva = 日内瓦时间
zone-full-beijing = 北京时间
zone-full-new-delhi = 新德里时间
zone-full-city = { $city }时间

weekday-1 = 星期一
weekday-2 = 星期二
weekday-3 = 星期三
weekday-4 = 星期四
weekday-5 = 星期五
weekday-6 = 星期六
weekday-7 = 星期日

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
