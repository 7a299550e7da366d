# SPDX-License-Identifier: BSL-1.0
# What the folders of tests and examples have in common.
#
# A source file may say what it needs:    // needs: Eigen3
# Without that package it is skipped, and configuring says so. A file that includes <mpfr.h> is linked to it.

set(CMAKE_CXX_EXTENSIONS OFF)
set(strict_warnings -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Werror)

# What the preset asan-ubsan builds and runs. Large tables of formulas and problems take it minutes and have no memory to spoil,
# and a test that counts allocations counts the sanitizer's instead.
add_custom_target(sanitized)
# What the preset tsan builds and runs: the programs that start threads.
add_custom_target(threaded)
add_custom_target(long_tests)
set(not_sanitized "^laws\\.|_values|_types|special_|digits|math_accuracy|descent_options|garbow|schittkowski|nist")

# Names a source after the folder of its kind: static/sub/file.cpp is static.sub.file
function(name_of kind source result)
    string(REGEX REPLACE "^.*/${kind}s?/|\\.cpp$" "" name ${source})
    string(REPLACE "/" "." name ${name})
    set(${result} ${kind}.${name} PARENT_SCOPE)
endfunction()

# The libraries that the text of a source asks for, or the first package that is missing.
function(libraries_of source result missing)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    set(${missing} "" PARENT_SCOPE)
    set(libraries "")
    file(STRINGS ${source} needs REGEX "^// needs: ")
    foreach(line IN LISTS needs)
        string(REGEX REPLACE "^// needs: *([A-Za-z0-9_]+).*" "\\1" package ${line})
        find_package(${package} QUIET)
        if(NOT ${package}_FOUND)
            set(${missing} ${package} PARENT_SCOPE)
            return()
        endif()
        string(TOLOWER ${package} lower)
        foreach(target IN ITEMS ${package}::Eigen ${package}::${lower} ${package}::${package} ${lower}::${lower})
            if(TARGET ${target})
                list(APPEND libraries ${target})
                break()
            endif()
        endforeach()
    endforeach()
    file(STRINGS ${source} includes REGEX "^#include <mpfr.h>")
    if(includes)
        list(APPEND libraries mpfr gmp)
    endif()
    set(${result} ${libraries} PARENT_SCOPE)
endfunction()

# Sets what every test has; a file whose name starts with long_ is built and run only on request.
function(finish_test name)
    if(name MATCHES "\\.long_")
        set_tests_properties(${name} PROPERTIES LABELS long TIMEOUT 1800)
        set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL TRUE)
        add_dependencies(long_tests ${name})
        return()
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT 300)
    if(TARGET ${name} AND NOT name MATCHES "${not_sanitized}")
        add_dependencies(sanitized ${name})
        set_tests_properties(${name} PROPERTIES LABELS sanitized)
    endif()
endfunction()

# add_programs(<kind> <sources> [LIBRARIES …] [WARNINGS …]): one executable and one test for each source,
# run in the folder of the project. A program passes by returning 0.
function(add_programs kind sources)
    cmake_parse_arguments(PARSE_ARGV 2 with "" "" "LIBRARIES;WARNINGS")
    foreach(source IN LISTS sources)
        name_of(${kind} ${source} name)
        libraries_of(${source} libraries missing)
        if(missing)
            message(STATUS "Skipped ${name}: it needs ${missing}")
            continue()
        endif()
        add_executable(${name} ${source})
        target_link_libraries(${name} PRIVATE tapeless::tapeless ${with_LIBRARIES} ${libraries})
        target_compile_options(${name} PRIVATE ${with_WARNINGS})
        add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
        finish_test(${name})
        file(STRINGS ${source} threads REGEX "^#include <thread>")
        if(threads)
            add_dependencies(threaded ${name})
            set_property(TEST ${name} APPEND PROPERTY LABELS threaded)
        endif()
    endforeach()
endfunction()
