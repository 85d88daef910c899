# shellcheck shell=sh
# Sourced: Qt wants a UTF-8 locale; one that the user set is left alone.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *UTF-8* | *utf8* | *UTF8* | *utf-8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac
