# SPDX-License-Identifier: BSL-1.0
# <tapeless/tapeless.hpp> stays cheap: it brings none of the standard headers that cost most, on its own or through another.
cmake_minimum_required(VERSION 3.25)
separate_arguments(FLAGS UNIX_COMMAND "${FLAGS}")
set(heavy algorithm chrono cmath complex functional iostream ostream sstream stdexcept string tuple vector)
file(WRITE "${SCRATCH}/umbrella.cpp" "#include <tapeless/tapeless.hpp>\n")
execute_process(COMMAND "${COMPILER}" ${FLAGS} -H -fsyntax-only "${SCRATCH}/umbrella.cpp"
    RESULT_VARIABLE failed ERROR_VARIABLE output)
if(failed)
    message("${output}")
    message(FATAL_ERROR "the umbrella does not compile")
endif()
string(JOIN "|" heavy ${heavy})
string(REGEX MATCHALL "\n\\.+ [^\n]*/c\\+\\+/[0-9.]+/(${heavy})\n" found "\n${output}\n")
if(found)
    message("${output}")
    message(FATAL_ERROR "the umbrella includes ${found}")
endif()
